/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINK_H
#define _LINK_H

struct link_ctl {
	int id;
	int speed;
};

int link_up(struct link_ctl *ctl);

#endif
