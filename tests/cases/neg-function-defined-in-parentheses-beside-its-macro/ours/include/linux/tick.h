/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TICK_H
#define _TICK_H

int tick_bar(int a);
#define tick_get(a)	tick_bar(a)

#endif
