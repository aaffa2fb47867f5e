/* SPDX-License-Identifier: GPL-2.0 */
#ifndef NPOLL_H
#define NPOLL_H
enum npoll {
	NPOLL_HZ,
	NPOLL_KHZ,
};
#endif
