/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WQ_FLUSH_H
#define _LINUX_WQ_FLUSH_H

struct wq;

void wq_flush(struct wq *wq);
unsigned int wq_drain(struct wq *wq, unsigned int max);

#endif
