/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHINCHAT_H
#define _LINUX_WHINCHAT_H

extern unsigned int whinchat_lanes;
#define WHINCHAT_REG(n)		((n) << 8)
#define WHINCHAT_LANES		8
#define whinchat_max(a, b)	((a) > (b) ? (a) : (b))
#define whinchat_poke(v)	((v)++)
#define WHINCHAT_HZ(n)		((n) * 1000)
#define WHINCHAT_LOCKED(r, code) do { (r)->tail++; code; } while (0)

#endif
