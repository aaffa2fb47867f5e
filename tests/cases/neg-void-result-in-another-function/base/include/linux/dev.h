/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_DEV_H
#define _LINUX_DEV_H

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long size_t;

struct list_head {
	struct list_head *next, *prev;
};

#define LIST_HEAD_INIT(name) { &(name), &(name) }
#define LIST_HEAD(name) struct list_head name = LIST_HEAD_INIT(name)
#define container_of(ptr, type, member) \
	((type *)((char *)(ptr) - __builtin_offsetof(type, member)))
#define list_for_each_entry(pos, head, member)				\
	for (pos = container_of((head)->next, __typeof__(*pos), member);	\
	     &pos->member != (head);					\
	     pos = container_of(pos->member.next, __typeof__(*pos), member))

struct device {
	u32 len;
	u32 flags;
	struct list_head link;
};

static inline void INIT_LIST_HEAD(struct list_head *list)
{
	list->next = list;
	list->prev = list;
}

int dev_read(struct device *dev, u32 reg);
int dev_write(struct device *dev, u32 reg, u32 value);
void dev_take(struct list_head *list);
void dev_note(const struct device *dev, long value);
void dev_lock(struct device *dev);
void dev_unlock(struct device *dev);

#endif
