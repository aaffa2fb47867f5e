/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PRANDOM_COMPAT_H
#define _LINUX_PRANDOM_COMPAT_H

/* for out-of-tree users; do not add new ones */
#define prandom_u32_max(n)	get_random_u32_below(n)

#endif /* _LINUX_PRANDOM_COMPAT_H */
