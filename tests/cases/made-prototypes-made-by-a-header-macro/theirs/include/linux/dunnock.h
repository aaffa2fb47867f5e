/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DUNNOCK_H
#define _LINUX_DUNNOCK_H

struct dunnock_req;
#define DUN_OP(name)	int dunnock_##name(struct dunnock_req *req, unsigned int ep)
DUN_OP(stall);
DUN_OP(clear);

#endif
