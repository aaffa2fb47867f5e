// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <net/ipx.h>

struct datalink_proto {
	u8 type[8];
	u16 header_length;
};

int register_8022_client(struct datalink_proto *p, u8 type)
{
	p->type[0] = type;
	p->header_length = 3;
	return 0;
}

unsigned int ipx_hlen(void)
{
	return sizeof(struct ipxhdr);
}
