// SPDX-License-Identifier: GPL-2.0
#include "iavf_type.h"

#define IAVF_PTT(PTYPE, OUTER_IP) \
	[PTYPE] = { 1, IAVF_RX_PTYPE_OUTER_##OUTER_IP, 0 }

static const struct iavf_rx_ptype_decoded iavf_ptype_lookup[] = {
	IAVF_PTT(1, L2),
	IAVF_PTT(22, IP),
};

u32 iavf_ptype_outer(u8 ptype)
{
	return ptype < ARRAY_SIZE(iavf_ptype_lookup) ?
	       iavf_ptype_lookup[ptype].outer_ip : IAVF_RX_PTYPE_OUTER_NONE;
}
