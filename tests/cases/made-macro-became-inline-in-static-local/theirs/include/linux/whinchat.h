/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHINCHAT_H
#define _LINUX_WHINCHAT_H

static inline unsigned int WHINCHAT_REG(unsigned int set, unsigned int nr)
{
	return set << 8 | (nr & 0xff);
}

#endif
