/* SPDX-License-Identifier: GPL-2.0 */
#ifndef NSP_H
#define NSP_H
#include <linux/types.h>
struct nsp_controller {
	u32 id;
};
#define nsp_master nsp_controller
int nsp_add(struct nsp_controller *c);
#endif
