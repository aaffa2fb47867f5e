/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHINCHAT_H
#define _LINUX_WHINCHAT_H

enum whinchat_chan {
	WHINCHAT_CHAN_TX = 1,
	WHINCHAT_CHAN_RX = 2,
};

#endif
