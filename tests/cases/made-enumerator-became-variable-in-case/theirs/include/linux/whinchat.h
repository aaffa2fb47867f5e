/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHINCHAT_H
#define _LINUX_WHINCHAT_H

extern int WHINCHAT_CHAN_TX;
extern int WHINCHAT_CHAN_RX;

#endif
