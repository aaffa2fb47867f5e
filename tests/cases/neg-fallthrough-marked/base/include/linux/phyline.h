/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PHYLINE_H
#define _LINUX_PHYLINE_H

#define fallthrough __attribute__((__fallthrough__))
#define BUG() do { __builtin_unreachable(); } while (0)

enum phy_event { PHY_UP, PHY_DOWN, PHY_SLEEP, PHY_WAKE };

struct phy_line {
	int speed, errors;
	enum phy_event last;
};

void phy_notify(struct phy_line *line, enum phy_event ev);
void phy_panic(const char *why) __attribute__((__noreturn__));

#endif
