/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PORT_LIST_H
#define _PORT_LIST_H

#define PORT_LIST()	\
	port(one)	\
	port(two)

#endif
