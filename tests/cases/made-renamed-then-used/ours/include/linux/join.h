/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_JOIN_H
#define _LINUX_JOIN_H

int join_put(int a, int b);
int join_limit(int a);

#endif
