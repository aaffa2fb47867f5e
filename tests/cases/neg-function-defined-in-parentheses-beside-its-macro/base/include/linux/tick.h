/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TICK_H
#define _TICK_H

int tick_bar(int a);
int tick_get(int a);

#endif
