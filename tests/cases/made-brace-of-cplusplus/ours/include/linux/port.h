/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PORT_H
#define _LINUX_PORT_H

#ifdef __cplusplus
extern "C" {
#endif

struct port {
	int fd;
};

int port_dump_packed(struct port *p);

#ifdef __cplusplus
}
#endif

#endif
