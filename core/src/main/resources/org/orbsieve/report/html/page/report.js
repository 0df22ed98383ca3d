(function () {
  'use strict';
  var root = document.documentElement;
  var one = function (selector, from) { return (from || document).querySelector(selector); };
  var all = function (selector, from) { return Array.prototype.slice.call((from || document).querySelectorAll(selector)); };
  root.classList.add('js');

  all('button[data-theme]').forEach(function (button) {
    button.addEventListener('click', function () {
      var theme = button.getAttribute('data-theme');
      if (theme === 'auto') root.removeAttribute('data-theme');
      else root.setAttribute('data-theme', theme);
      all('button[data-theme]').forEach(function (other) { other.setAttribute('aria-pressed', String(other === button)); });
    });
  });

  var body = one('#rows');
  var rows = body ? all('tr', body) : [];
  var box = one('#listing');
  var articles = all('.full article');
  var brief = one('#brief');
  var count = one('#count');
  var query = one('#q');
  var marks = {};
  var current = null;
  var levels = {};
  var total = count ? count.textContent : '';

  all('.tl a').forEach(function (link) {
    var key = link.getAttribute('href').slice(2);
    (marks[key] = marks[key] || []).push(link.firstElementChild);
  });
  rows.forEach(function (row, place) { row.place = place; });

  function mark(key, name, on) {
    (marks[key] || []).forEach(function (path) { path.classList.toggle(name, on); });
  }

  function show(key, scroll) {
    var row = document.getElementById('r' + key);
    var article = document.getElementById('e' + key);
    if (!row && !article) return;
    if (current) {
      current.classList.remove('on');
      current.removeAttribute('aria-current');
      mark(current.id.slice(1), 'on', false);
    }
    current = row;
    if (row) {
      row.classList.add('on');
      row.setAttribute('aria-current', 'true');
      mark(key, 'on', true);
      var top = row.offsetTop;
      if (top < box.scrollTop + 30 || top + row.offsetHeight > box.scrollTop + box.clientHeight) box.scrollTop = top - 60;
    }
    articles.forEach(function (other) { other.classList.toggle('on', other === article); });
    if (!article && brief) {
      brief.classList.add('on');
      one('h2', brief).textContent = one('.as', row).textContent.trim() + ' \u00d7 ' + one('.nm', row).textContent.trim();
      one('p', brief).textContent = all('th', box).map(function (head, i) {
        var text = row.cells[i].textContent.trim();
        return i > 0 && text ? head.textContent.trim() + ' ' + text : text;
      }).filter(function (text) { return text; }).join(', ');
    }
    if (scroll && innerWidth < 1400) one('#panel').scrollIntoView();
  }

  function keyOf(hash) {
    var found = /^#[er](\d+)$/.exec(hash);
    return found ? found[1] : null;
  }

  function go(key, scroll) {
    history.replaceState(null, '', '#e' + key);
    show(key, scroll);
  }

  function filter() {
    var words = query.value.trim().toLowerCase().split(/\s+/);
    var any = Object.keys(levels).some(function (level) { return levels[level]; });
    var shown = 0;
    rows.forEach(function (row) {
      if (row.text === undefined) row.text = row.textContent.toLowerCase();
      var fits = (!any || !!levels[row.getAttribute('data-l')]) && words.every(function (word) { return row.text.indexOf(word) >= 0; });
      if (row.hidden === fits) {
        row.hidden = !fits;
        mark(row.id.slice(1), 'off', !fits);
      }
      if (fits) shown++;
    });
    count.textContent = shown === rows.length ? total : shown.toLocaleString('en') + ' of ' + rows.length.toLocaleString('en') + (total.indexOf('all') === 0 ? ' events' : ' in the table');
    one('#none').hidden = shown > 0;
  }

  function numbers(cell) {
    return (cell.textContent.replace(/\u2212/g, '-').replace(/,/g, '').match(/-?\d+(\.\d+)?(e-?\d+)?/g) || []).map(Number);
  }

  function value(row, head) {
    var cell = row.cells[head.cellIndex];
    var kind = head.getAttribute('data-k');
    if (kind === 'text') return cell.textContent.trim().toLowerCase();
    if (kind === 'rank') return row.place;
    var found = numbers(cell);
    if (!found.length) return NaN;
    if (kind === 'clock') return found[0] * 60 + Math.abs(found[1]);
    if (kind === 'size') return Math.abs(found[0]);
    return Math.max.apply(null, found);
  }

  function sort(head) {
    var before = head.getAttribute('aria-sort');
    var first = head.getAttribute('data-d') || 'ascending';
    var order = before ? (before === 'ascending' ? 'descending' : 'ascending') : first;
    all('th', box).forEach(function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', order);
    var sign = order === 'ascending' ? 1 : -1;
    var rank = head.getAttribute('data-k') === 'rank';
    var keyed = rows.map(function (row) { return { row: row, key: value(row, head) }; });
    keyed.sort(function (a, b) {
      if (rank) {
        var none = (a.row.getAttribute('data-l') === 'rn') - (b.row.getAttribute('data-l') === 'rn');
        return none || (a.key - b.key) * -sign;
      }
      if (a.key !== a.key || b.key !== b.key) return (a.key !== a.key) - (b.key !== b.key);
      return (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * sign || a.row.place - b.row.place;
    });
    var fragment = document.createDocumentFragment();
    keyed.forEach(function (one) { fragment.appendChild(one.row); });
    body.appendChild(fragment);
    rows = keyed.map(function (one) { return one.row; });
  }

  if (!body) return;
  query.addEventListener('input', filter);
  all('button[data-f]').forEach(function (button) {
    button.addEventListener('click', function () {
      var level = button.getAttribute('data-f');
      levels[level] = !levels[level];
      button.setAttribute('aria-pressed', String(levels[level]));
      filter();
    });
  });
  all('th button', box).forEach(function (button) {
    button.addEventListener('click', function () { sort(button.parentNode); });
  });
  body.addEventListener('click', function (event) {
    var row = event.target.closest('tr');
    if (row) {
      event.preventDefault();
      go(row.id.slice(1), true);
    }
  });
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a');
    var key = link && keyOf(link.getAttribute('href') || '');
    if (key !== null && key !== undefined && !event.defaultPrevented) {
      event.preventDefault();
      go(key, true);
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === query) {
      if (event.key === 'Escape') {
        query.value = '';
        filter();
        query.blur();
      }
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      query.focus();
      return;
    }
    if (event.key === 'Escape') {
      levels = {};
      all('button[data-f]').forEach(function (button) { button.setAttribute('aria-pressed', 'false'); });
      query.value = '';
      filter();
      return;
    }
    var step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (!step) return;
    var visible = rows.filter(function (row) { return !row.hidden; });
    var next = visible[Math.max(0, Math.min(visible.length - 1, visible.indexOf(current) + step))];
    event.preventDefault();
    if (next) go(next.id.slice(1), false);
  });
  addEventListener('hashchange', function () {
    var key = keyOf(location.hash);
    if (key !== null) show(key, true);
  });
  var start = keyOf(location.hash);
  if (start !== null) show(start, true);
  else if (innerWidth >= 1400 && rows.length) show(rows[0].id.slice(1), false);
}());
