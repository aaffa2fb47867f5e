/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DUNNOCK_H
#define _LINUX_DUNNOCK_H

#define DUN_OP(name)	int dunnock_##name(unsigned int ep)
DUN_OP(stall);
DUN_OP(clear);

#endif
