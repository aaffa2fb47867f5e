/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_GROUSE_H
#define _NET_GROUSE_H

enum grouse_reason {
	GROUSE_NONE,
	GROUSE_NO_SOCKET,
	GROUSE_ERROR,

	GROUSE_MAX,
};

#endif
