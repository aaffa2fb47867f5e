/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHINCHAT_H
#define _LINUX_WHINCHAT_H

#define WHINCHAT_ONCE(v)	(*(const volatile unsigned int *)&(v))
#define whinchat_note(v)	((void)WHINCHAT_ONCE(v))

#endif
