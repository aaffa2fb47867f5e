/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_GFP_H
#define _LINUX_GFP_H

#define GFP_KERNEL	((gfp_t)0xcc0)

#endif
