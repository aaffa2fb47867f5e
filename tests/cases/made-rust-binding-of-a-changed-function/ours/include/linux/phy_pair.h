/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PHY_PAIR_H
#define _LINUX_PHY_PAIR_H
#include <linux/types.h>
struct phy_pair;
int phy_pair_speed(struct phy_pair *p, u32 lane, bool cached);
int phy_pair_reset(struct phy_pair *p);
#endif
