/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHINCHAT_H
#define _LINUX_WHINCHAT_H

#define WHINCHAT_BYTES(n)	((n) * 4 + 16)

#endif
