/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _VHX_H
#define _VHX_H

#define VHX_MAX_QUEUES	16
#define VHX_MAX_VECTORS	32
#define VHX_RETRIES	3
#define VHX_TIMEOUT_MS	100
#define VHX_ALIGN	64
#define VHX_MASK_RX	0x3
#define VHX_MASK_ALL	0x7

#endif
