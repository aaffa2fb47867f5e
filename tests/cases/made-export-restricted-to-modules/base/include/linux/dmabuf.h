/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef DMABUF_H
#define DMABUF_H
struct dmabuf;
int dmabuf_pin(struct dmabuf *b);
void dmabuf_unpin(struct dmabuf *b);
int dmabuf_sync(struct dmabuf *b, int dir);
#endif
