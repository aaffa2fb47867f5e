/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _INET_DSCP_H
#define _INET_DSCP_H
#include <linux/types.h>
typedef u8 dscp_t;
static inline u8 inet_dscp_to_dsfield(dscp_t dscp)
{
	return dscp;
}
#endif
