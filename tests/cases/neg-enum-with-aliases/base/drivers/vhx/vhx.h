/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _VHX_H
#define _VHX_H

#define VHX_ALIGN	64

enum vhx_rate {
	VHX_RATE_10 = 10,
	VHX_RATE_DEFAULT = 10,
	VHX_RATE_100 = 100,
	VHX_RATE_1000 = 1000,
};

#endif
