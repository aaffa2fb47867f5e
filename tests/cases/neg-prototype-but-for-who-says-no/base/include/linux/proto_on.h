/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PROTO_ON_H
#define _PROTO_ON_H

int proto_scale(int v);
int proto_read(void);

#endif
