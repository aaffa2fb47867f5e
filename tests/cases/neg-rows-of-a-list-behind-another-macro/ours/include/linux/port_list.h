/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PORT_LIST_H
#define _PORT_LIST_H

#define PORT_ROWS(row)	\
	row(one)	\
	row(two)
#define PORT_LIST()	PORT_ROWS(port)

#endif
