/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NLHDR_H
#define _NLHDR_H

#include <linux/types.h>

struct frame_hdr {
	u16 ctl;
	union {
		struct {
			u8 dst[6];
			u8 src[6];
		};
		u8 addrs[12];
	};
	u16 seq;
};

#endif
