/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _NET_IPX_H
#define _NET_IPX_H

#include <linux/types.h>

#define IPX_NODE_LEN 6
#define IPX_TYPE_NCP 0x11
#define IPX_TYPE_PPROP 0x14

struct ipx_address {
	u32 net;
	u8 node[IPX_NODE_LEN];
	u16 sock;
};

struct ipxhdr {
	u16 ipx_checksum;
	u16 ipx_pktsize;
	u8 ipx_tctrl;
	u8 ipx_type;
	struct ipx_address ipx_dest;
	struct ipx_address ipx_source;
};

#endif /* _NET_IPX_H */
