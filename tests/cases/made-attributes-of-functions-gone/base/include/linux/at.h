/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _AT_H
#define _AT_H

#define __devinit __attribute__((__cold__))
#define __meminit __attribute__((__cold__))
#ifdef __CHECKER__
# define __cond_lock(x, c)	((c) ? ({ 1; }) : 0)
#else
# define __cond_lock(x, c)	(c)
#endif

int at_add(int n);

#endif
