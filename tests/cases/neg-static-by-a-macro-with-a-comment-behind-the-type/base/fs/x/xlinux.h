/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _XLINUX_H
#define _XLINUX_H

#define STATIC static __attribute__((__noinline__))

int bmap(int n);

#endif
