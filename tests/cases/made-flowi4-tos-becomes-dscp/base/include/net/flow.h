/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_FLOW_H
#define _NET_FLOW_H
#include <linux/types.h>

struct flowi_common {
	int	flowic_oif;
	u32	flowic_mark;
	u8	flowic_tos;
};

struct flowi4 {
	struct flowi_common	__fl_common;
#define flowi4_oif		__fl_common.flowic_oif
#define flowi4_mark		__fl_common.flowic_mark
#define flowi4_tos		__fl_common.flowic_tos
	u32			saddr;
	u32			daddr;
};
struct rtable;
struct rtable *ip_route_output_key(void *net, struct flowi4 *flp);
#endif
