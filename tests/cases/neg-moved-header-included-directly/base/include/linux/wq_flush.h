/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WQ_FLUSH_H
#define _LINUX_WQ_FLUSH_H

struct wq_lite;

void wq_flush_lite(struct wq_lite *wq);

#endif
