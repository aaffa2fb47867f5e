/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LINNET_H
#define _LINUX_LINNET_H

enum linnet_state {
	LINNET_OFF,
	LINNET_ON,
	LINNET_LOST,
};

#endif
