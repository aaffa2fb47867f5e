/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _IAVF_TYPE_H
#define _IAVF_TYPE_H

#include <linux/types.h>

enum iavf_rx_ptype_outer_ip {
	LIBIE_RX_PT_OUTER_NONE		= 0,
	LIBIE_RX_PT_OUTER_L2		= 1,
	LIBIE_RX_PT_OUTER_IP		= 2,
};

struct iavf_rx_ptype_decoded {
	u32 known : 1;
	u32 outer_ip : 2;
	u32 inner_prot : 4;
};

#endif
