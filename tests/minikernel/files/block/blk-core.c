// SPDX-License-Identifier: GPL-2.0
/*
 * Request queues.
 */
#include <linux/blkdev.h>
#include <linux/err.h>
#include <linux/export.h>
#include <linux/slab.h>

struct request_queue *blk_alloc_queue(gfp_t gfp, const struct blk_mq_ops *ops)
{
	struct request_queue *q = kzalloc(sizeof(*q), gfp);

	if (!q)
		return NULL;
	q->mq_ops = ops;
	q->max_sectors = 255;
	spin_lock_init(&q->queue_lock);
	INIT_LIST_HEAD(&q->pending);
	return q;
}
EXPORT_SYMBOL(blk_alloc_queue);

void blk_cleanup_queue(struct request_queue *q)
{
	struct request *rq, *next;

	list_for_each_entry_safe(rq, next, &q->pending, queuelist) {
		list_del_init(&rq->queuelist);
		blk_complete_request(rq, BLK_STS_IOERR);
	}
	kfree(q);
}
EXPORT_SYMBOL(blk_cleanup_queue);

static unsigned int blk_rq_sectors(const struct request *rq)
{
	unsigned int bytes = 0;
	unsigned int i;

	for (i = 0; i < rq->nr_vecs; i++)
		bytes += rq->vecs[i].bv_len;
	return bytes >> SECTOR_SHIFT;
}

/**
 * blk_submit - hand a request to the driver
 * @q: the queue
 * @rq: the request
 *
 * A request the driver has no room for is kept and tried again by
 * blk_run_queue().
 */
blk_status_t blk_submit(struct request_queue *q, struct request *rq)
{
	blk_status_t status;

	if (blk_rq_sectors(rq) > q->max_sectors)
		return BLK_STS_IOERR;

	rq->q = q;
	status = q->mq_ops->queue_rq(q, rq);
	if (status != BLK_STS_RESOURCE)
		return status;

	spin_lock(&q->queue_lock);
	list_add_tail(&rq->queuelist, &q->pending);
	q->nr_pending++;
	spin_unlock(&q->queue_lock);
	return BLK_STS_OK;
}
EXPORT_SYMBOL(blk_submit);

void blk_run_queue(struct request_queue *q)
{
	struct request *rq;

	spin_lock(&q->queue_lock);
	while (!list_empty(&q->pending)) {
		rq = list_first_entry(&q->pending, struct request, queuelist);
		if (q->mq_ops->queue_rq(q, rq) == BLK_STS_RESOURCE)
			break;
		list_del_init(&rq->queuelist);
		q->nr_pending--;
	}
	spin_unlock(&q->queue_lock);
}
EXPORT_SYMBOL(blk_run_queue);

void blk_complete_request(struct request *rq, blk_status_t status)
{
	rq->status = status;
	if (rq->q->mq_ops->complete)
		rq->q->mq_ops->complete(rq);
}
EXPORT_SYMBOL(blk_complete_request);
