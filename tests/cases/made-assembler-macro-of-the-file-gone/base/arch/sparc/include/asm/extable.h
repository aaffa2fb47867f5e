/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ARCH_SPARC_ASM_EXTABLE_H
#define _ARCH_SPARC_ASM_EXTABLE_H

struct exception_table_entry;
const struct exception_table_entry *search_range(const struct exception_table_entry *e,
						 unsigned int n, unsigned int addr);

#endif /* _ARCH_SPARC_ASM_EXTABLE_H */
