/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHINCHAT_H
#define _LINUX_WHINCHAT_H

#define WHINCHAT_ONCE(v)	(*(const volatile unsigned int *)&(v))
#define whinchat_note(v)	((void)WHINCHAT_ONCE(v))
#define whinchat_mask(r, m)	(WHINCHAT_ONCE((r)->head) & (m) & ~(m >> 8))

#endif
