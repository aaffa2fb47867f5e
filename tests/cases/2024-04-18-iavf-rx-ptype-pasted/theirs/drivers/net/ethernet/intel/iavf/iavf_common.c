// SPDX-License-Identifier: GPL-2.0
#include "iavf_type.h"

/* Two bits of kind, four of protocol. */
#define IAVF_PTT(PTYPE, OUTER_IP, PROT) \
	[PTYPE] = { \
		1, \
		IAVF_RX_PTYPE_OUTER_##OUTER_IP, \
		PROT, \
	}

static const struct iavf_rx_ptype_decoded iavf_ptype_lookup[] = {
	/* L2 packet types */
	IAVF_PTT(1, L2, 0),
	IAVF_PTT(2, L2, 1),

	/* plain IP */
	IAVF_PTT(22, IP, 3),
};

bool iavf_ptype_is_known(u8 ptype)
{
	return ptype < ARRAY_SIZE(iavf_ptype_lookup) &&
	       iavf_ptype_lookup[ptype].known;
}
