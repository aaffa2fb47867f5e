/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BITS_H
#define _BITS_H

#define BIT(nr)		(1UL << (nr))
#define BITS_PER_U32	32

#endif
