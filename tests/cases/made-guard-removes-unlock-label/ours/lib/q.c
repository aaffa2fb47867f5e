// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

struct mutex {
	int owner;
};

void mutex_lock(struct mutex *m);
void mutex_unlock(struct mutex *m);

static inline struct mutex *q_lock(struct mutex *m)
{
	mutex_lock(m);
	return m;
}

static inline void q_unlock(struct mutex **m)
{
	mutex_unlock(*m);
}

struct queue {
	struct mutex m;
	int len;
	bool dead;
	int seen;
};

int queue_add(struct queue *q)
{
	struct mutex *g __cleanup(q_unlock) = q_lock(&q->m);

	(void)g;
	if (q->len > 8)
		return -ENOMEM;
	q->seen = 1;
	q->seen += 2;
	q->len++;
	q->seen += 3;
	q->seen += 4;
	return 0;
}

int queue_len(struct queue *q)
{
	return q->len;
}
