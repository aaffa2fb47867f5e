/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef TOY_PG_H
#define TOY_PG_H
typedef unsigned long toy_pte_t;
static inline toy_pte_t pte_mkwrite(toy_pte_t pte)
{
	return pte | 2;
}
#endif
