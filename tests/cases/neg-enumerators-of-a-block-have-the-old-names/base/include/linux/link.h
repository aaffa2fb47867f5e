/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINK_H
#define _LINK_H

enum link_state {
	LINK_S0,
	LINK_S2,
};

int link_go(int state);

#endif
