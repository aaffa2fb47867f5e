/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DUMP_IT_H
#define _DUMP_IT_H

#ifdef OLD_DUMP
int dump(int v);
#endif

#ifdef OLD_DUMP
#define dbg(x)	(void)(x)
#else
#define dbg(x)	do { } while (0)
#endif

int dump_len(int v);

#endif
