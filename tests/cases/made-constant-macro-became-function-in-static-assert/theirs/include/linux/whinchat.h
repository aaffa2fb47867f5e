/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHINCHAT_H
#define _LINUX_WHINCHAT_H

unsigned int whinchat_bytes(unsigned int n);
#define WHINCHAT_BYTES(n)	whinchat_bytes(n)

#endif
