/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHINCHAT_H
#define _LINUX_WHINCHAT_H

extern unsigned int whinchat_lanes;
#define WHINCHAT_LANES	whinchat_lanes

#endif
