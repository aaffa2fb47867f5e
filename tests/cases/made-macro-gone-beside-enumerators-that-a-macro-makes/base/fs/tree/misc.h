/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MISC_H
#define _MISC_H

#define ENUM_BIT(name)					\
	__ ## name ## _BIT,				\
	name = (1U << __ ## name ## _BIT),		\
	__ ## name ## _SEQ = __ ## name ## _BIT

int tree_set(unsigned int *state, unsigned int bits);

#endif
