/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHINCHAT_H
#define _LINUX_WHINCHAT_H

#define whinchat_poke(v) do {			\
	if ((v) < 100)				\
		(v)++;				\
} while (0)

#endif
